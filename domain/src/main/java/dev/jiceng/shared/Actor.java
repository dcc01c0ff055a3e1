package dev.jiceng.shared;

/** Who acts: the identity provider's subject and the name to show. */
public record Actor(String subject, String name) {}
