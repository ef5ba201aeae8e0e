package dev.ringback.build;

import com.android.manifmerger.ManifestMerger2;
import com.android.manifmerger.ManifestSystemProperty;
import com.android.manifmerger.MergingReport;
import com.android.utils.StdLogger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The app's manifest, into which the libraries' are merged. */
final class Manifests {
    private static final Pattern PACKAGE = Pattern.compile("package=\"([^\"]+)\"");

    private final AppLayout app;

    Manifests(AppLayout app) {
        this.app = app;
    }

    static String packageOf(Path library) throws IOException {
        var found = PACKAGE.matcher(Files.readString(library.resolve("AndroidManifest.xml")));
        if (!found.find()) {
            throw new BuildFailure("The manifest in " + library.getFileName() + " names no package");
        }
        return found.group(1);
    }

    void merge() throws IOException {
        var merger = ManifestMerger2.newMerger(
                        app.source().resolve("AndroidManifest.xml").toFile(),
                        new StdLogger(StdLogger.Level.ERROR),
                        ManifestMerger2.MergeType.APPLICATION)
                .setNamespace(app.applicationId())
                .setOverride(ManifestSystemProperty.Document.PACKAGE, app.applicationId())
                .setOverride(ManifestSystemProperty.Manifest.VERSION_CODE, "" + versionCode())
                .setOverride(ManifestSystemProperty.Manifest.VERSION_NAME, app.versionName())
                // Robolectric silently tests as SDK 23 unless the merged text has them.
                .setOverride(ManifestSystemProperty.UsesSdk.MIN_SDK_VERSION, "" + AppLayout.MIN_SDK)
                .setOverride(ManifestSystemProperty.UsesSdk.TARGET_SDK_VERSION, "" + AppLayout.TARGET_SDK)
                .setPlaceHolderValue("appAuthRedirectScheme", app.setting("redirectScheme"));
        for (var library : app.libraries()) {
            merger.addLibraryManifest(library.resolve("AndroidManifest.xml").toFile());
        }
        if (!app.release()) {
            var debug = app.source().resolveSibling("debug/AndroidManifest.xml");
            if (Files.exists(debug)) {
                merger.addFlavorAndBuildTypeManifest(debug.toFile());
            }
        }
        MergingReport report;
        try {
            report = merger.merge();
        } catch (ManifestMerger2.MergeFailureException e) {
            throw new BuildFailure("The manifests cannot be merged: " + e.getMessage());
        }
        if (report.getResult().isError()) {
            throw new BuildFailure("The manifests cannot be merged:\n" + report.getReportString());
        }
        Files.writeString(app.mergedManifest(), report.getMergedDocument(MergingReport.MergedManifestKind.MERGED));
    }

    /** 0.1.0 is 100, 1.2.3 is 10203: a later version has a higher number. */
    private int versionCode() {
        var code = 0;
        for (var part : app.versionName().replaceAll("-.*", "").split("\\.")) {
            code = code * 100 + Integer.parseInt(part);
        }
        return code;
    }
}
