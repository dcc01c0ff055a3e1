/** Hand-overs in the API. */
@NullMarked
package dev.jiceng.handover.graphql;

import org.jspecify.annotations.NullMarked;
