package dev.jiceng.table.list;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rewrites a document so that its list is read to the end, a hundred rows at a time. */
final class WholeList extends NodeVisitorStub {
  /** The variable that carries the cursor. */
  static final String AFTER = "wholeListAfter";

  private static final int PAGE = 100;
  private static final Set<String> PAGING = Set.of("first", "last", "after", "before");

  /** Counted again for every page, and in no column. */
  private static final String TOTAL = "totalCount";

  private final Field list;
  private final OperationDefinition operation;

  private WholeList(Field list, OperationDefinition operation) {
    this.list = list;
    this.operation = operation;
  }

  static String of(Document document, OperationDefinition operation, Field list) {
    var rewritten = new AstTransformer().transform(document, new WholeList(list, operation));
    return AstPrinter.printAstCompact(rewritten);
  }

  @Override
  public TraversalControl visitOperationDefinition(
      OperationDefinition node, TraverserContext<Node> context) {
    if (node != operation) {
      return TraversalControl.CONTINUE;
    }
    var variable =
        VariableDefinition.newVariableDefinition()
            .name(AFTER)
            .type(TypeName.newTypeName("String").build())
            .build();
    return TreeTransformerUtil.changeNode(
        context, node.transform(it -> it.variableDefinition(variable)));
  }

  @Override
  public TraversalControl visitField(Field node, TraverserContext<Node> context) {
    return node == list
        ? TreeTransformerUtil.changeNode(context, whole(node))
        : TraversalControl.CONTINUE;
  }

  private static Field whole(Field list) {
    var arguments = new ArrayList<Argument>();
    list.getArguments().stream()
        .filter(argument -> !PAGING.contains(argument.getName()))
        .forEach(arguments::add);
    arguments.add(new Argument("first", IntValue.of(PAGE)));
    arguments.add(new Argument("after", VariableReference.of(AFTER)));
    var selections = new ArrayList<Selection<?>>();
    list.getSelectionSet().getSelections().stream()
        .filter(one -> !(one instanceof Field field && field.getName().equals(TOTAL)))
        .forEach(selections::add);
    selections.add(selecting("pageInfo", List.of("hasNextPage", "endCursor")));
    selections.add(selecting("completeness", List.of("complete")));
    return list.transform(it -> it.arguments(arguments).selectionSet(new SelectionSet(selections)));
  }

  private static Field selecting(String name, List<String> below) {
    var fields = below.stream().<Selection<?>>map(one -> Field.newField(one).build()).toList();
    return Field.newField(name, new SelectionSet(fields)).build();
  }
}
