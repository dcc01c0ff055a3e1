/** Regulation profiles and timetables in the API. */
@NullMarked
package dev.jiceng.regulation.graphql;

import org.jspecify.annotations.NullMarked;
