package org.tertulia.language.training;

import static java.util.Objects.requireNonNull;
import static org.tertulia.language.model.Heads.LANGUAGE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tertulia.language.Kind;
import org.tertulia.language.Languages;
import org.tertulia.language.Text;
import org.tertulia.language.model.Writing;

/** What the languages are told apart by: seeds, texts whose language is known, and word lists. */
final class Tongues {

    private static final int MOST = 2_500;
    private static final int BAGS = 2_000;

    /** What a sentence counts beside words in no order. */
    private static final float SENTENCE = 8;

    /** A name is longer. */
    private static final int SHORT = 3;

    private static final int MOST_NAMES = 3;

    private final Material material;
    private final Map<String, List<Example>> examples = new HashMap<>();
    private final RandomGenerator random;
    private final List<String> names;

    private Tongues(Material material, long seed) {
        this.material = material;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        names = names();
        Languages.CODES.forEach(code -> examples.put(code, new ArrayList<>()));
    }

    /** All examples; those of a rarer language count for more. */
    static List<Example> of(Material material, long seed) {
        var tongues = new Tongues(material, seed);
        for (var language : Material.SEEDED) {
            tongues.some(language, material.seeds(language));
        }
        for (var row : material.seeds("tongues").rows()) {
            tongues.sentence(row.get("lang"), row.get("text"));
        }
        tongues.some("es", material.set("es_emoji50k/train"));
        tongues.some("es", material.set("xed/es"));
        tongues.some("pt", material.set("xed/pt"));
        for (var language : Languages.CODES) {
            tongues.common(language);
            tongues.rare(language);
        }
        return tongues.balanced();
    }

    private void some(String language, Rows rows) {
        var all = rows.rows();
        int[] order = new int[all.size()];
        Arrays.setAll(order, i -> i);
        Learner.shuffle(order, random);
        for (int i = 0; i < Math.min(MOST, order.length); i++) {
            sentence(language, Material.text(all.get(order[i])));
        }
    }

    /** As it is, and with a few names at its end: who is spoken of tells no language. */
    private void sentence(String language, String text) {
        add(language, text, SENTENCE);
        var named = new StringBuilder(text);
        for (int left = 1 + random.nextInt(MOST_NAMES); left > 0 && !names.isEmpty(); left--) {
            named.append(' ').append(names.get(random.nextInt(names.size())));
        }
        add(language, named.toString(), SENTENCE);
    }

    /** What is mostly names: words within a text that begin with a capital. */
    private List<String> names() {
        var all = new ArrayList<String>();
        for (var set : List.of("es_emoji50k/train", "xed/es", "xed/pt")) {
            for (var row : material.set(set).rows()) {
                var tokens = Text.tokens(Material.text(row));
                for (int i = 1; i < tokens.size(); i++) {
                    var word = tokens.source().substring(tokens.start(i), tokens.end(i));
                    if (tokens.kind(i) == Kind.WORD && isName(word)) {
                        all.add(word);
                    }
                }
            }
        }
        return all;
    }

    private static boolean isName(String word) {
        return word.length() > SHORT
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(1));
    }

    /** Words as they come, the commonest most often: sentences in spelling only. */
    private void common(String language) {
        var words = words(language);
        for (int bag = 0; bag < BAGS; bag++) {
            var text = new StringBuilder();
            for (int left = 2 + random.nextInt(8); left > 0; left--) {
                // Zipf's law: the logarithm of the rank is even.
                int rank = (int) Math.pow(words.size(), random.nextDouble());
                text.append(words.get(Math.min(rank, words.size()) - 1)).append(' ');
            }
            add(language, text.toString(), 1);
        }
    }

    /** Words of the lists of feelings, each as often. */
    private void rare(String language) {
        var words = Lexicons.words(material.lexicons(), language);
        for (int bag = 0; bag < BAGS && !words.isEmpty(); bag++) {
            var text = new StringBuilder();
            for (int left = 1 + random.nextInt(5); left > 0; left--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            add(language, text.toString(), 1);
        }
    }

    /** The commonest words of a language, the commonest first. */
    private List<String> words(String language) {
        try {
            var file = material.seedFolder().resolve("words/" + language + ".txt");
            return List.of(Files.readString(file).strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String language, String text, float weight) {
        var features = new Writing().read(Text.tokens(text));
        if (features.length > 0) {
            var likely = new float[Languages.CODES.size()];
            likely[Languages.CODES.indexOf(language)] = 1;
            requireNonNull(examples.get(language))
                    .add(new Example(features, Map.of(LANGUAGE, likely), weight, false));
        }
    }

    private List<Example> balanced() {
        double most = examples.values().stream().mapToDouble(Tongues::weight).max().orElse(0);
        var all = new ArrayList<Example>();
        for (var code : Languages.CODES) {
            var some = requireNonNull(examples.get(code));
            float rarity = (float) (most / Math.max(1, weight(some)));
            some.forEach(each -> all.add(each.weighing(each.weight() * rarity / SENTENCE)));
        }
        return all;
    }

    private static double weight(List<Example> examples) {
        return examples.stream().mapToDouble(Example::weight).sum();
    }
}
