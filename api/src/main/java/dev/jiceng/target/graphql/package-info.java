/**
 * Term targets over GraphQL: lists, letters and their steps, reports, inspections, the public
 * board.
 */
@NullMarked
package dev.jiceng.target.graphql;

import org.jspecify.annotations.NullMarked;
