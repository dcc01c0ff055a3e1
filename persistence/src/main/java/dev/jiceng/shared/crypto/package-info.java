/** Fields that are sealed before they are stored, and found again without being opened. */
@NullMarked
package dev.jiceng.shared.crypto;

import org.jspecify.annotations.NullMarked;
