/** Tests of sealed fields. */
@NullMarked
package dev.jiceng.shared.crypto;

import org.jspecify.annotations.NullMarked;
