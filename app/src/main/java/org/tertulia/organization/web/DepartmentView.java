package org.tertulia.organization.web;

import org.tertulia.web.Mistake;

/** One department, as its form changes it. */
record DepartmentView(
        int number, String name, boolean closed, DepartmentsView.Form form, Mistake wrong) {}
