/** What is taught: courses, their sessions, and how seats are shared out (TR-1, TR-2). */
@NullMarked
package dev.jiceng.training.course;

import org.jspecify.annotations.NullMarked;
