/** What the API of both kinds of elections shares. */
@NullMarked
package dev.jiceng.election.graphql;

import org.jspecify.annotations.NullMarked;
