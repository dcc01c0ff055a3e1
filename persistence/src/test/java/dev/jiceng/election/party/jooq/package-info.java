@NullMarked
package dev.jiceng.election.party.jooq;

import org.jspecify.annotations.NullMarked;
