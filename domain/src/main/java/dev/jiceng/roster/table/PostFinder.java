package dev.jiceng.roster.table;

import static dev.jiceng.roster.table.RosterColumn.COMMUNITY;
import static dev.jiceng.roster.table.RosterColumn.ORGANIZATION;
import static dev.jiceng.roster.table.RosterColumn.POST;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.table.Column;
import dev.jiceng.table.Labels;
import dev.jiceng.table.LineReader;
import java.util.List;
import java.util.Optional;

/** Finds a post by community, body – its name, or what it is – and title (PD-1). */
record PostFinder(HeldBodies bodies, Labels labels) {
  Optional<Post> find(LineReader line) {
    var community = community(line);
    String body = line.text(ORGANIZATION);
    String title = line.text(POST);
    line.required(ORGANIZATION, body);
    line.required(POST, title);
    if (community.isEmpty() || body.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return only(line, ORGANIZATION, bodies(community.get(), body))
        .flatMap(found -> only(line, POST, titled(found, title)));
  }

  private Optional<DivisionCode> community(LineReader line) {
    String text = line.text(COMMUNITY);
    line.required(COMMUNITY, text);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var found = bodies.community(text);
    if (found.isEmpty()) {
      line.refuse(COMMUNITY, "PD-1.noCommunity");
    }
    return found;
  }

  private List<Organization> bodies(DivisionCode community, String text) {
    var standing = bodies.of(community).stream().filter(body -> !body.isDissolved()).toList();
    var named = standing.stream().filter(body -> body.name().strip().equals(text)).toList();
    return named.isEmpty()
        ? labels
            .find(OrganizationKind.class, text)
            .map(kind -> standing.stream().filter(body -> body.kind() == kind).toList())
            .orElse(List.of())
        : named;
  }

  private List<Post> titled(Organization body, String title) {
    return bodies.posts(body.id()).stream()
        .filter(post -> post.title().strip().equals(title))
        .toList();
  }

  private static <T> Optional<T> only(LineReader line, Column column, List<T> found) {
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    line.refuse(column, found.isEmpty() ? "PD-1.none" : "PD-1.several");
    return Optional.empty();
  }
}
