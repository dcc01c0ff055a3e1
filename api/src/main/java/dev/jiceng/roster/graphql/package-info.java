/** The roster over GraphQL: organizations, posts, people. */
@NullMarked
package dev.jiceng.roster.graphql;

import org.jspecify.annotations.NullMarked;
