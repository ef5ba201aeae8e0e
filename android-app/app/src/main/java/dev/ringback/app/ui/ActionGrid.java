package dev.ringback.app.ui;

import android.content.Context;
import android.util.AttributeSet;
import android.view.View;
import android.view.ViewGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays actions out in columns of equal width: as many beside each other as have room for their words, so that large letters make more rows. */
public final class ActionGrid extends ViewGroup {
    private final int gap;
    private int columns = 1;
    private int rowHeight;

    public ActionGrid(Context context, @Nullable AttributeSet attributes) {
        super(context, attributes);
        gap = Math.round(8 * context.getResources().getDisplayMetrics().density);
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        var width = MeasureSpec.getSize(widthSpec);
        var room = width - getPaddingStart() - getPaddingEnd();
        var shown = shown();
        columns = Math.max(1, columnsWithin(room, shown));
        var cell = MeasureSpec.makeMeasureSpec(cellWidth(room), MeasureSpec.EXACTLY);
        rowHeight = 0;
        for (var child : shown) {
            child.measure(cell, MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED));
            rowHeight = Math.max(rowHeight, child.getMeasuredHeight());
        }
        for (var child : shown) {
            child.measure(cell, MeasureSpec.makeMeasureSpec(rowHeight, MeasureSpec.EXACTLY));
        }
        var rows = (shown.size() + columns - 1) / columns;
        var height = rows * rowHeight + Math.max(0, rows - 1) * gap + getPaddingTop() + getPaddingBottom();
        setMeasuredDimension(width, shown.isEmpty() ? 0 : height);
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        var width = right - left;
        var cell = cellWidth(width - getPaddingStart() - getPaddingEnd());
        var mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        var shown = shown();
        for (var i = 0; i < shown.size(); i++) {
            var x = getPaddingStart() + (i % columns) * (cell + gap);
            var y = getPaddingTop() + (i / columns) * (rowHeight + gap);
            var start = mirrored ? width - x - cell : x;
            shown.get(i).layout(start, y, start + cell, y + rowHeight);
        }
    }

    private int columnsWithin(int room, List<View> shown) {
        var widest = 1;
        for (var child : shown) {
            child.measure(
                    MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED),
                    MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED));
            widest = Math.max(widest, child.getMeasuredWidth());
        }
        var most = Math.min(shown.size(), (room + gap) / (widest + gap));
        if (most < 1) {
            return 1;
        }
        // Four that do not fit beside each other stand two by two rather than three and one.
        var rows = (shown.size() + most - 1) / most;
        return (shown.size() + rows - 1) / rows;
    }

    private int cellWidth(int room) {
        return (room - (columns - 1) * gap) / columns;
    }

    private List<View> shown() {
        var shown = new ArrayList<View>();
        for (var i = 0; i < getChildCount(); i++) {
            if (getChildAt(i).getVisibility() != GONE) {
                shown.add(getChildAt(i));
            }
        }
        return shown;
    }
}
