package dev.ringback.app.ui;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.annotation.LayoutRes;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.RecyclerView;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The rows of a list. What did not change stays as it is, so that neither a finger nor a reading voice loses its place. */
public final class Rows<T> extends RecyclerView.Adapter<Rows.Row> {
    private final int layout;
    private final Function<T, String> id;
    private final BiConsumer<View, T> bind;
    private List<T> items = List.of();

    public Rows(@LayoutRes int layout, Function<T, String> id, BiConsumer<View, T> bind) {
        this.layout = layout;
        this.id = id;
        this.bind = bind;
        setStateRestorationPolicy(StateRestorationPolicy.PREVENT_WHEN_EMPTY);
    }

    /** Shows these from now on. */
    public void show(List<T> next) {
        var change = DiffUtil.calculateDiff(new Change(items, next));
        items = next;
        change.dispatchUpdatesTo(this);
    }

    @Override
    public Row onCreateViewHolder(ViewGroup parent, int type) {
        return new Row(LayoutInflater.from(parent.getContext()).inflate(layout, parent, false));
    }

    @Override
    public void onBindViewHolder(Row row, int position) {
        bind.accept(row.itemView, items.get(position));
    }

    @Override
    public int getItemCount() {
        return items.size();
    }

    /** One row on the screen. */
    public static final class Row extends RecyclerView.ViewHolder {
        Row(View view) {
            super(view);
        }
    }

    private final class Change extends DiffUtil.Callback {
        private final List<T> before;
        private final List<T> after;

        private Change(List<T> before, List<T> after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public int getOldListSize() {
            return before.size();
        }

        @Override
        public int getNewListSize() {
            return after.size();
        }

        @Override
        public boolean areItemsTheSame(int old, int now) {
            return id.apply(before.get(old)).equals(id.apply(after.get(now)));
        }

        @Override
        public boolean areContentsTheSame(int old, int now) {
            return before.get(old).equals(after.get(now));
        }
    }
}
