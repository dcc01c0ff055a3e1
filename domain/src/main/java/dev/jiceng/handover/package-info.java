/** 移交: what an outgoing committee hands to the one that follows it. */
@NullMarked
package dev.jiceng.handover;

import org.jspecify.annotations.NullMarked;
