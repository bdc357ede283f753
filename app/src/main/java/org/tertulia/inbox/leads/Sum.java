package org.tertulia.inbox.leads;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;

/** For how much something was sold: more than nothing, in hundredths of a currency at most. */
public record Sum(BigDecimal amount, Currency currency) {

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /**
     * From what somebody typed; null where it is no amount at all.
     *
     * @throws Refused with {@link LeadRefusal.SumUnfit}
     */
    public static @Nullable Sum of(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return null;
        }
        try {
            var exact = amount.setScale(2, RoundingMode.UNNECESSARY);
            if (exact.signum() > 0 && exact.compareTo(MOST) <= 0) {
                return new Sum(
                        exact, Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)));
            }
        } catch (ArithmeticException | IllegalArgumentException unfit) {
            throw new Refused(new LeadRefusal.SumUnfit());
        }
        throw new Refused(new LeadRefusal.SumUnfit());
    }

    /** As everybody reads it, whatever the language: {@code 1200.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
