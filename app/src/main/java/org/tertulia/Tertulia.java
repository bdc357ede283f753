package org.tertulia;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The operations room for a company's social media. */
@Modulithic(
        systemName = "Tertulia",
        sharedModules = {"kernel", "web"})
// Two modules may have a Recording each: a bean is named by its package too.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Tertulia {

    public static void main(String[] args) {
        SpringApplication.run(Tertulia.class, args);
    }
}
