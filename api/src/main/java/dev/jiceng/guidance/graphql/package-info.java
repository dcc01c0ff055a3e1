/** Disease-control guidance in the API: checklists, checks on site and how devices bring them. */
@NullMarked
package dev.jiceng.guidance.graphql;

import org.jspecify.annotations.NullMarked;
