/** What every place for contents must hold. */
@NullMarked
package dev.jiceng.upload;

import org.jspecify.annotations.NullMarked;
