package tertulia.postgres;

/** A role of the database and its password; printing it shows the role only. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
