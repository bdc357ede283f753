package org.tertulia.networks.imported;

import org.tertulia.networks.Submittable;

/** Rows of a file as the road in takes them. */
final class SubmittedRows implements Submittable.Rows {

    private final ImportRows rows;

    SubmittedRows(ImportRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Submittable.Submitted next() {
        return switch (rows.next()) {
            case ImportRow.Row row ->
                    new Submittable.Submitted(row.line(), row.heard(), null, null);
            case ImportRow.RowError error ->
                    new Submittable.Submitted(
                            error.line(), error.heard(), error.reason(), error.detail());
        };
    }

    @Override
    public void close() {
        rows.close();
    }
}
