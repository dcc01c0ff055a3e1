/** How holders of posts are appraised, year by year (PD-5). */
@NullMarked
package dev.jiceng.duty.appraisal;

import org.jspecify.annotations.NullMarked;
