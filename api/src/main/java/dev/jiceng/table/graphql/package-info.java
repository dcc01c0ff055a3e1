/** Tables over GraphQL: taken in from uploads, and asked for (K-7). */
@NullMarked
package dev.jiceng.table.graphql;

import org.jspecify.annotations.NullMarked;
