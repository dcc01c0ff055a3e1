/** Contents on disk. */
@NullMarked
package dev.jiceng.upload.disk;

import org.jspecify.annotations.NullMarked;
