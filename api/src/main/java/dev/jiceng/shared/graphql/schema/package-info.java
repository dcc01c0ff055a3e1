/**
 * What the schema files leave to convention: connections, paging arguments, and what hangs on every
 * area.
 */
@NullMarked
package dev.jiceng.shared.graphql.schema;

import org.jspecify.annotations.NullMarked;
