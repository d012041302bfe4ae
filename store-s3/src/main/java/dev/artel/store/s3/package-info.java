/** The content store on a service that speaks S3. */
@NullMarked
package dev.artel.store.s3;

import org.jspecify.annotations.NullMarked;
