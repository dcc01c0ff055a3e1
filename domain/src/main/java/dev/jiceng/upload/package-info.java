/**
 * Files that people hand in: announced, sent in pieces, looked at, and attached to what uses them.
 */
@NullMarked
package dev.jiceng.upload;

import org.jspecify.annotations.NullMarked;
