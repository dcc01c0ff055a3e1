/** What is done for those who leave a post (PD-6). */
@NullMarked
package dev.jiceng.duty.departure;

import org.jspecify.annotations.NullMarked;
