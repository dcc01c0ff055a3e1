/**
 * What every context's GraphQL part is built from: paging, ids, payload errors, texts, permissions.
 */
@NullMarked
package dev.jiceng.shared.graphql;

import org.jspecify.annotations.NullMarked;
