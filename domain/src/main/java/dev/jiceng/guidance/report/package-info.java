/** What is told to the health administration (G-12). */
@NullMarked
package dev.jiceng.guidance.report;

import org.jspecify.annotations.NullMarked;
