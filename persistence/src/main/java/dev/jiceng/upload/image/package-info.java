/** What is in a picture's file beside the picture, and how large the picture is. */
@NullMarked
package dev.jiceng.upload.image;

import org.jspecify.annotations.NullMarked;
