/** Contents in a store that speaks S3. */
@NullMarked
package dev.jiceng.upload.s3;

import org.jspecify.annotations.NullMarked;
