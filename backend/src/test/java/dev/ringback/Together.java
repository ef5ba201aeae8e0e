package dev.ringback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Together {

    private Together() {}

    /** What each of them got, in the order of their numbers, counted from 0. */
    public static <T> List<T> run(int many, IntFunction<T> what) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < many; i++) {
                var number = i;
                Callable<T> one = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return what.apply(number);
                };
                running.add(threads.submit(one));
            }
            var got = new ArrayList<T>();
            for (var each : running) {
                got.add(each.get());
            }
            return got;
        }
    }
}
