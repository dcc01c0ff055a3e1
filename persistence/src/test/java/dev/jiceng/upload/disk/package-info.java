/** Contents and pieces in a real folder. */
@NullMarked
package dev.jiceng.upload.disk;

import org.jspecify.annotations.NullMarked;
