package org.tertulia;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The operations room for a company's social media. */
@Modulithic(
        systemName = "Tertulia",
        sharedModules = {"kernel", "web"})
@SpringBootApplication
public class Tertulia {

    public static void main(String[] args) {
        SpringApplication.run(Tertulia.class, args);
    }
}
