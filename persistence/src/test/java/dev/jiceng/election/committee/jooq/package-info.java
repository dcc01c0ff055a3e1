@NullMarked
package dev.jiceng.election.committee.jooq;

import org.jspecify.annotations.NullMarked;
