/** Who may vote and who may stand: eligibility, pledges, and the reviews by departments. */
@NullMarked
package dev.jiceng.election.candidacy;

import org.jspecify.annotations.NullMarked;
