/** Discipline reports in the API: read and handled by discipline officers alone. */
@NullMarked
package dev.jiceng.discipline.graphql;

import org.jspecify.annotations.NullMarked;
