/**
 * What goes before an election and beside it: the study of the team, rectification, audits, talks,
 * training, risks, and who answers for whom.
 */
@NullMarked
package dev.jiceng.preparation;

import org.jspecify.annotations.NullMarked;
