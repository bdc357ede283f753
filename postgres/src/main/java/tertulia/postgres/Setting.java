package tertulia.postgres;

/** One PostgreSQL setting, as the command line takes it. */
record Setting(String name, String value) {

    String argument() {
        return name + "=" + value;
    }
}
