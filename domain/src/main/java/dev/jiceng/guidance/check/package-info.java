/**
 * Field checks, written without a network and put together so that the order of arrival is nothing.
 */
@NullMarked
package dev.jiceng.guidance.check;

import org.jspecify.annotations.NullMarked;
