package dev.ringback.app.ui;

import android.content.Context;
import android.util.AttributeSet;
import android.view.ViewGroup;
import org.jspecify.annotations.Nullable;

/** Lays its children out like words: one after the other, and on the next line when there is no room. */
public final class Flow extends ViewGroup {
    private final int gap;
    private int used;

    public Flow(Context context, @Nullable AttributeSet attributes) {
        super(context, attributes);
        gap = Math.round(8 * context.getResources().getDisplayMetrics().density);
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        var width = MeasureSpec.getSize(widthSpec);
        measureChildren(
                MeasureSpec.makeMeasureSpec(width, MeasureSpec.AT_MOST),
                MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED));
        var height = place(width, false);
        setMeasuredDimension(MeasureSpec.getMode(widthSpec) == MeasureSpec.EXACTLY ? width : used, height);
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        place(right - left, true);
    }

    private int place(int width, boolean forGood) {
        var mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        var x = 0;
        used = 0;
        var y = 0;
        var line = 0;
        for (var i = 0; i < getChildCount(); i++) {
            var child = getChildAt(i);
            if (child.getVisibility() == GONE) {
                continue;
            }
            if (x > 0 && x + child.getMeasuredWidth() > width) {
                x = 0;
                y += line + gap / 2;
                line = 0;
            }
            if (forGood) {
                var start = mirrored ? width - x - child.getMeasuredWidth() : x;
                child.layout(start, y, start + child.getMeasuredWidth(), y + child.getMeasuredHeight());
            }
            used = Math.max(used, x + child.getMeasuredWidth());
            x += child.getMeasuredWidth() + gap;
            line = Math.max(line, child.getMeasuredHeight());
        }
        return y + line;
    }
}
