/** Posts, duties, appraisals and allowances over GraphQL (PD-1 to PD-8). */
@NullMarked
package dev.jiceng.duty.graphql;

import org.jspecify.annotations.NullMarked;
