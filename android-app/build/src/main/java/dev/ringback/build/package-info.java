/** Makes an APK of Java classes and Android resources: takes libraries apart, merges manifests, links resources, dexes and signs. */
@NullMarked
package dev.ringback.build;

import org.jspecify.annotations.NullMarked;
