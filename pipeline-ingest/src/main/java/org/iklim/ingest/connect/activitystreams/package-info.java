// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Activity Streams 2.0 from anywhere: NDJSON, documents, collections. {@link
 * org.iklim.ingest.connect.activitystreams.ActivityStreamsConnector} finds the files; {@code
 * DocumentFile} and {@code LinesFile} take them apart into objects; each object is checked ({@code
 * ObjectShape}), put into the form of the profile ({@code ProfileForm}) and told ({@code
 * ObjectReader}).
 */
package org.iklim.ingest.connect.activitystreams;
