/** Pictures with everything in them that must not stay. */
@NullMarked
package dev.jiceng.upload.image;

import org.jspecify.annotations.NullMarked;
