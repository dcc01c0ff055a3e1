/** A store that speaks S3, as it is. */
@NullMarked
package dev.jiceng.upload.s3;

import org.jspecify.annotations.NullMarked;
