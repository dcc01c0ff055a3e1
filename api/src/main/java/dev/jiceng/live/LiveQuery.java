package dev.jiceng.live;

import dev.jiceng.division.DivisionCode;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The query that a subscription is asked again as: it has the same field. */
final class LiveQuery {
  private static final String CODE = "code";
  private static final AsQuery AS_QUERY = new AsQuery();

  private final Document document;
  private final OperationDefinition subscription;

  /** Of a valid document. */
  LiveQuery(Document document, OperationDefinition subscription) {
    this.document = document;
    this.subscription = subscription;
  }

  String text() {
    return AstPrinter.printAstCompact(new AstTransformer().transform(document, AS_QUERY));
  }

  /** The division that is looked at; empty where what was sent is no code. */
  Optional<DivisionCode> watched(Map<String, ?> variables) {
    return roots(subscription.getSelectionSet())
        .flatMap(field -> field.getArguments().stream())
        .filter(argument -> argument.getName().equals(CODE))
        .flatMap(argument -> text(argument.getValue(), variables).stream())
        .filter(DivisionCode::isWellFormed)
        .map(DivisionCode::of)
        .findFirst();
  }

  private Stream<Field> roots(SelectionSet selections) {
    return selections.getSelections().stream().flatMap(this::roots);
  }

  private Stream<Field> roots(Selection<?> selection) {
    return switch (selection) {
      case Field field -> Stream.of(field);
      case InlineFragment fragment -> roots(fragment.getSelectionSet());
      case FragmentSpread spread ->
          document.getDefinitionsOfType(FragmentDefinition.class).stream()
              .filter(fragment -> fragment.getName().equals(spread.getName()))
              .flatMap(fragment -> roots(fragment.getSelectionSet()));
      default -> throw new IllegalStateException("no such selection");
    };
  }

  private Optional<String> text(Value<?> value, Map<String, ?> variables) {
    return switch (value) {
      case StringValue text -> Optional.ofNullable(text.getValue());
      case VariableReference name when variables.containsKey(name.getName()) ->
          Optional.ofNullable(variables.get(name.getName())).map(Object::toString);
      case VariableReference name ->
          subscription.getVariableDefinitions().stream()
              .filter(variable -> variable.getName().equals(name.getName()))
              .<Value<?>>flatMap(variable -> usual(variable).stream())
              .flatMap(usual -> text(usual, variables).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Optional<Value<?>> usual(VariableDefinition variable) {
    return Optional.ofNullable(variable.getDefaultValue());
  }

  /** Operations and fragments on the one root become those on the other. */
  private static final class AsQuery extends NodeVisitorStub {
    @Override
    public TraversalControl visitOperationDefinition(
        OperationDefinition node, TraverserContext<Node> context) {
      return node.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
          ? TreeTransformerUtil.changeNode(
              context, node.transform(it -> it.operation(OperationDefinition.Operation.QUERY)))
          : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitTypeName(TypeName node, TraverserContext<Node> context) {
      return node.getName().equals("Subscription")
          ? TreeTransformerUtil.changeNode(context, node.transform(it -> it.name("Query")))
          : TraversalControl.CONTINUE;
    }
  }
}
