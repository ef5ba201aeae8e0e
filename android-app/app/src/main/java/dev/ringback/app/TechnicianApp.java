package dev.ringback.app;

import android.app.Application;

/** The app. */
public final class TechnicianApp extends Application {}
