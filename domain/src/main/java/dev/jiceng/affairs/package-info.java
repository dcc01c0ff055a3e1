/**
 * Village affairs: accounts, decisions, standing documents, and what of them is disclosed (D-1 to
 * D-7).
 */
@NullMarked
package dev.jiceng.affairs;

import org.jspecify.annotations.NullMarked;
