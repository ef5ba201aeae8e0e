/** What screens share: the parts they are given, links from one to another, and how things look and are worded. */
@NullMarked
package dev.ringback.app.ui;

import org.jspecify.annotations.NullMarked;
