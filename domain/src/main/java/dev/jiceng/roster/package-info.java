/** Communities, their organizations and posts, and the people who hold them (Popolo's words). */
@NullMarked
package dev.jiceng.roster;

import org.jspecify.annotations.NullMarked;
