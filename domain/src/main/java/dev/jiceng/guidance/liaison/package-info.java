/** What guidance settles with others: sections of the centre, and posts at home (G-9). */
@NullMarked
package dev.jiceng.guidance.liaison;

import org.jspecify.annotations.NullMarked;
