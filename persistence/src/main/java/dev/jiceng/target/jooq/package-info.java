/** Term targets in PostgreSQL: the domain's ports, and the lists the API reads. */
@NullMarked
package dev.jiceng.target.jooq;

import org.jspecify.annotations.NullMarked;
