package tertulia.postgres;

/** How a database ends when its program closes it, and what is tidied up afterwards. */
record Ending(Signal signal, Runnable afterwards) {

    static final Ending KEEPING = new Ending(Signal.FAST, () -> {});
}
