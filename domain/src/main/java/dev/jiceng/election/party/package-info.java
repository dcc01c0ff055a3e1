/** The election of a Party organization's committee, two recommendations and one vote (两推一选). */
@NullMarked
package dev.jiceng.election.party;

import org.jspecify.annotations.NullMarked;
